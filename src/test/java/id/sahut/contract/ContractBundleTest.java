package id.sahut.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractBundleTest {

    private static final String COMMAND = "./mvnw test -Dtest=ContractBundleTest -Dcontract.bundle=write";

    @TempDir
    Path folder;

    @Test
    void theCommittedBundleIsWhatTheSourcesMake() throws IOException {
        String bundle = ContractBundle.of(ContractBundle.FOLDER);
        if ("write".equals(System.getProperty("contract.bundle"))) {
            Files.writeString(ContractBundle.BUNDLE, bundle);
        }
        assertThat(bundle.equals(Files.readString(ContractBundle.BUNDLE)))
                .as("%s is stale; rewrite it with: %s", ContractBundle.BUNDLE, COMMAND)
                .isTrue();
    }

    @Test
    void pathsFollowTheTagsAndComponentsAreSorted() throws IOException {
        sources("""
                paths:
                  /v1/b:
                    get: {responses: {'200': {$ref: '../components.yaml#/components/responses/Shared'}}}
                components:
                  responses:
                    Own: {description: own}
                """);
        write("tags/a.yaml", "paths:\n  /v1/a: {}\n");
        assertThat(ContractBundle.of(folder))
                .containsSubsequence("/v1/b:", "$ref: '#/components/responses/Shared'", "/v1/a:", "Own:", "Shared:");
    }

    @Test
    void textsKeepTheStyleTheyAreWrittenIn() throws IOException {
        sources("""
                paths:
                  /v1/b:
                    description: |-
                      One line: with a colon.

                      Another.
                    example: '12.71'
                """);
        assertThat(ContractBundle.of(folder))
                .contains(
                        "    description: |-\n      One line: with a colon.\n\n      Another.\n    example: '12.71'\n");
    }

    @Test
    void aNameUsedTwiceIsRefused() throws IOException {
        sources("components: {responses: {Shared: {description: again}}}");
        refused("tags/b.yaml: the name Shared in responses is taken");
    }

    @Test
    void aReferenceMustStandInTheFileItNames() throws IOException {
        sources("""
                paths: {/v1/b: {$ref: '../components.yaml#/components/responses/Own'}}
                components: {responses: {Own: {description: own}}}
                """);
        refused("#/components/responses/Own does not stand in that file");
    }

    @Test
    void aReferenceMustStandSomewhere() throws IOException {
        sources("paths: {/v1/b: {$ref: '#/components/responses/Nowhere'}}");
        refused("#/components/responses/Nowhere stands in no file");
    }

    @Test
    void whatTheBundleWouldLoseIsRefused() throws IOException {
        sources("servers: []");
        refused("servers has no place in the bundle");
    }

    private void refused(String message) {
        assertThatThrownBy(() -> ContractBundle.of(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    private void sources(String tagB) throws IOException {
        Files.createDirectories(folder.resolve("tags"));
        write("root.yaml", "openapi: 3.1.0\ntags: [{name: b}, {name: a}]\n");
        write("components.yaml", "components: {responses: {Shared: {description: shared}}}\n");
        write("tags/a.yaml", "paths: {}\n");
        write("tags/b.yaml", tagB);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
