/// `stancewatch aws`: looks at a deployment.
@NullMarked
package dev.stancewatch.cli.aws;

import org.jspecify.annotations.NullMarked;
