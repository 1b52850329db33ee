/// What the clients of all AWS services have in common.
@NullMarked
package dev.stancewatch.aws;

import org.jspecify.annotations.NullMarked;
