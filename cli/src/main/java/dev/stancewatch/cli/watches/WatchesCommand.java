package dev.stancewatch.cli.watches;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `stancewatch watches`: work on watch files.
@Command(
    name = "watches",
    mixinStandardHelpOptions = true,
    description = "Works on watch files: who is watched, on what, and where.",
    footer = {
      "",
      "Examples:",
      "  stancewatch watches check",
      "  stancewatch watches tune my-watches/harbour.yaml"
    },
    subcommands = {CheckCommand.class, TuneCommand.class, CommandLine.HelpCommand.class})
public final class WatchesCommand {}
