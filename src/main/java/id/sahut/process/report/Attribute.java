package id.sahut.process.report;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One answer to one question of the category's form; a question with several answers has several. */
@RegisterForReflection
public record Attribute(String code, String value) {}
