package org.handrail.path.measures.web;

/**
 * Crisis help, the moment an answer needs it.
 *
 * @param heading our first words
 * @param goOn where "I'm safe, and I'd like to go on" leads
 */
public record CrisisPage(String heading, String words, Told told, String goOn) {}
