import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.CqlTranslator;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;

/**
 * Writes the ELM of fhir-resources/Library/calcium-before-dose.cql beside it, with the reference translator. In this folder:
 * mvn dependency:copy-dependencies -DoutputDirectory=lib && java -cp 'lib/*' Translate.java
 */
class Translate {
    private static final Path CQL = Path.of("../../../fhir-resources/Library/calcium-before-dose.cql");
    private static final Path ELM = Path.of("../../../fhir-resources/Library/calcium-before-dose.elm");

    public static void main(String[] arguments) throws Exception {
        var options = new CqlCompilerOptions(
                CqlCompilerOptions.Options.DisableListDemotion, CqlCompilerOptions.Options.DisableListPromotion);
        var translator =
                CqlTranslator.fromFile(CQL.toFile(), new LibraryManager(new ModelManager(), options));
        for (var fault : translator.getErrors()) {
            System.err.println(fault.getLocator() + " " + fault.getMessage());
        }
        if (translator.getErrors().isEmpty()) write(translator.toJson());
        else System.exit(1);
    }

    /** Without the translator's warnings, and with the hash of what was translated: a test looks whether it is this. */
    private static void write(String elm) throws Exception {
        var json = new ObjectMapper();
        var document = (ObjectNode) json.readTree(elm);
        var annotations = (ArrayNode) document.get("library").get("annotation");
        for (int at = annotations.size() - 1; at >= 0; at--) {
            if (annotations.get(at).get("type").asText().equals("CqlToElmError")) annotations.remove(at);
        }
        var tag = json.createObjectNode().put("name", "sha256").put("value", sha256(Files.readAllBytes(CQL)));
        var annotation = annotations.addObject().put("type", "Annotation");
        annotation.putArray("t").add(tag);
        Files.writeString(ELM, json.writeValueAsString(document) + "\n");
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
