/// What travels between the functions, over Amazon SQS.
@NullMarked
package dev.stancewatch.sqs;

import org.jspecify.annotations.NullMarked;
