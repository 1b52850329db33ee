/// A small web on loopback, with everything that is wrong with the large one.
@NullMarked
package dev.stancewatch.testkit.web;

import org.jspecify.annotations.NullMarked;
