package org.handrail.path.transition.web;

import java.util.List;
import org.handrail.path.transition.Packet;

/** The packet on paper. */
public record PacketPrint(String from, String to, List<Packet.Section> sections, String notice, String printed) {}
