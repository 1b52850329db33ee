package dev.stancewatch.cli.sources;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `stancewatch sources`: adds, checks, lists, imports and exports sources.
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "Adds sources, checks them, and shows how they do.",
    footer = {
      "",
      "Examples:",
      "  stancewatch sources list",
      "  stancewatch sources add newsroom.example --contact mailto:me@desk.example",
      "  stancewatch sources check un-news --contact mailto:me@desk.example"
    },
    subcommands = {
      AddCommand.class,
      CheckCommand.class,
      ListCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      CommandLine.HelpCommand.class
    })
public final class SourcesCommand {}
