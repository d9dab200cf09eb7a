package dev.douane.samples.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The root pom is the BOM: importing it brings Douane's artifacts and moves nobody else's. */
class BomTest {
    @Test
    void theBomManagesDouaneAndNothingElse() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("")
                        .toAbsolutePath()
                        .getParent()
                        .resolve("pom.xml")
                        .toFile());
        XPath xpath = XPathFactory.newInstance().newXPath();
        NodeList managed = (NodeList)
                xpath.evaluate("/project/dependencyManagement/dependencies/dependency", pom, XPathConstants.NODESET);

        List<String> names = new ArrayList<>();
        for (int i = 0; i < managed.getLength(); i++) {
            names.add(xpath.evaluate("groupId", managed.item(i)) + ":" + xpath.evaluate("artifactId", managed.item(i)));
        }
        assertThat(names)
                .containsExactly(
                        "dev.douane:douane-sdk-api",
                        "dev.douane:douane-sdk-registry-client",
                        "dev.douane:douane-sdk-producer",
                        "dev.douane:douane-sdk-consumer");
    }
}
