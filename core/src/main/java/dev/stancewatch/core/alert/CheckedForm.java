package dev.stancewatch.core.alert;

import java.util.List;

/// Whether what somebody asks for can be done.
public sealed interface CheckedForm {
  /// It can.
  record Valid(Endpoint endpoint, Interest interest, Cadence cadence, DigestTime digest)
      implements CheckedForm {}

  /// It cannot.
  ///
  /// @param faults not empty
  record Faulty(List<FormFault> faults) implements CheckedForm {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
