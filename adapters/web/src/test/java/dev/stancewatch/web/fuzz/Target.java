package dev.stancewatch.web.fuzz;

import java.util.List;
import java.util.function.Function;

/// Something that reads what strangers send.
///
/// @param seeds what it is made to read
/// @param dictionary pieces that matter to it, put in between
/// @param reading must return, whatever the bytes are; says in a few words what they were taken
///   for, and an input that is taken for something new is worth changing further
record Target(
    String name, List<byte[]> seeds, List<String> dictionary, Function<byte[], String> reading) {
  Target {
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException("no seeds for " + name);
    }
    seeds = List.copyOf(seeds);
    dictionary = List.copyOf(dictionary);
  }
}
