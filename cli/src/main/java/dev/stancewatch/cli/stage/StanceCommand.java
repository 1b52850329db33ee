package dev.stancewatch.cli.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stancewatch.reading.CombinedJudge;
import dev.stancewatch.reading.StanceJudge;
import dev.stancewatch.reading.StanceVerdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `stancewatch stance`: on which side of given positions a statement stands.
@Command(
    name = "stance",
    mixinStandardHelpOptions = true,
    description = "Says whether statements support or oppose positions. JSON lines in and out.",
    footer = {
      "",
      "In:  {\"id\",\"actor\",\"text\",\"positions\":{\"A\":\"sentence\",...}}",
      "Out: {\"id\",\"labels\":{\"A\":{\"label\":\"support|oppose|none\",\"confidence\":0.0},...}}",
      "",
      "Example:",
      "  echo '{\"id\":1,\"actor\":\"Ada Quill\",\"text\":\"Quill ruled out a toll.\",",
      "    \"positions\":{\"A\":\"There should be a toll.\"}}' | tr -d '\\n' | stancewatch stance"
    })
public final class StanceCommand implements Callable<Integer> {
  @Spec CommandSpec command;

  @Override
  public Integer call() throws IOException {
    StanceJudge judge = CombinedJudge.standard();
    return JsonLines.run(System.in, command.commandLine().getOut(), input -> answer(judge, input));
  }

  private static ObjectNode answer(StanceJudge judge, JsonNode input) {
    JsonNode positions = input.path("positions");
    if (!positions.isObject() || positions.isEmpty()) {
      throw new IllegalArgumentException("'positions' is missing or empty");
    }
    List<Map.Entry<String, JsonNode>> named = List.copyOf(positions.properties());
    List<StanceVerdict> verdicts =
        judge.judgeRivals(
            input.path("actor").asText(""),
            JsonLines.need(input, "text"),
            named.stream().map(position -> position.getValue().asText()).toList());
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode labels = node.putObject("labels");
    for (int i = 0; i < named.size(); i++) {
      labels
          .putObject(named.get(i).getKey())
          .put("label", verdicts.get(i).side().name().toLowerCase(Locale.ROOT))
          .put("confidence", Math.round(verdicts.get(i).confidence() * 1000) / 1000.0);
    }
    return node;
  }
}
