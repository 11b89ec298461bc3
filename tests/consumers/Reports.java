// What violations-lib, which plugins of Jenkins, Maven and Gradle read reports with, understands of one, as JSON: `Reports.java PARSER FILE`.

import com.google.gson.Gson;
import java.nio.file.Path;
import java.util.regex.Pattern;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.reports.Parser;

public class Reports {
  public static void main(String[] arguments) throws Exception {
    final Path file = Path.of(arguments[1]).toAbsolutePath();
    final var violations =
        ViolationsApi.violationsApi()
            .withPattern(".*/" + Pattern.quote(file.getFileName().toString()) + "$")
            .inFolder(file.getParent().toString())
            .findAll(Parser.valueOf(arguments[0]))
            .violations();
    System.out.println(new Gson().toJson(violations));
  }
}
