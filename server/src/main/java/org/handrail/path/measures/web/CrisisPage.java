package org.handrail.path.measures.web;

/**
 * Crisis help, the moment an answer needs it.
 *
 * @param heading our first words
 * @param goOn where "I'm safe, and I'd like to go on" leads
 * @param posts true when that is recorded, false when it is only a link
 */
public record CrisisPage(String heading, String words, Told told, String goOn, boolean posts) {}
