package id.sahut.city.file;

import java.util.List;
import java.util.stream.Collectors;

/** A city's files are broken; nothing of them was taken over. The message holds every mistake found, one a line. */
public final class CityFilesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FileError> errors;

    public CityFilesException(List<FileError> errors) {
        // The files are at fault, not the code: no stack trace.
        super(
                errors.stream()
                        .map(FileError::toString)
                        .collect(Collectors.joining("\n", "The city's files are refused, nothing was changed:\n", "")),
                null,
                false,
                false);
        this.errors = List.copyOf(errors);
    }

    /** In the order of the files and lines. */
    public List<FileError> errors() {
        return errors;
    }
}
