/// Measures the product against the best other libraries. No part of what is deployed.
@NullMarked
package dev.stancewatch.bench;

import org.jspecify.annotations.NullMarked;
