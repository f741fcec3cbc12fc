package dev.rolecall.cli;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where a lease lies. */
final class LockUrl implements ITypeConverter<URI> {
    static final String SHAPES = "dynamodb://TABLE/ITEM or file:///PATH";

    @Override
    public URI convert(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            throw new TypeConversionException("must be " + SHAPES + ", is " + value);
        }
    }
}
