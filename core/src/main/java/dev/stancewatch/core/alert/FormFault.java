package dev.stancewatch.core.alert;

/// Something in a form that cannot be done.
///
/// @param field name of the field
/// @param message what is wrong and what was expected; without the address
public record FormFault(String field, String message) {}
