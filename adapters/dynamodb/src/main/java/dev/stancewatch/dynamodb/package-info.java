/// The ledgers in one DynamoDB table.
@NullMarked
package dev.stancewatch.dynamodb;

import org.jspecify.annotations.NullMarked;
