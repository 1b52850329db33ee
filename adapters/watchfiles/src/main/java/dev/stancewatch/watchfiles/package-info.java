/// Reads watch files (YAML, checked against a JSON Schema) and says where each fault stands.
@NullMarked
package dev.stancewatch.watchfiles;

import org.jspecify.annotations.NullMarked;
