package id.sahut.process.note.rest;

import org.jspecify.annotations.Nullable;

/** A note, as it arrives. */
public record AddNoteRequest(@Nullable String text) {}
