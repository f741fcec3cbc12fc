package dev.rolecall.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.identitystore.model.AlternateIdentifier;
import software.amazon.awssdk.services.identitystore.model.Filter;

/** Small rules of identitystore's attribute values and filters. */
final class Attributes {

    private Attributes() {}

    static String text(@Nullable Document value) {
        if (value == null || !value.isString()) {
            throw DirectoryErrors.validation("AttributeValue must be a string");
        }
        return value.asString();
    }

    /** A union: one of its members, and not both (service model of identitystore). */
    static AlternateIdentifier either(AlternateIdentifier asked) {
        if ((asked.externalId() == null) == (asked.uniqueAttribute() == null)) {
            throw DirectoryErrors.validation("AlternateIdentifier takes either ExternalId or UniqueAttribute");
        }
        return asked;
    }

    /** What was asked for, as an error names it. */
    static String value(AlternateIdentifier asked) {
        return asked.externalId() == null
                ? text(asked.uniqueAttribute().attributeValue())
                : asked.externalId().id();
    }

    /** One filter at most, and only on the one attribute (aws-facts.md section 3). */
    static Filter only(List<Filter> filters, String attribute) {
        if (filters.size() > 1) {
            throw DirectoryErrors.validation("At most one filter is allowed");
        }
        if (!filters.get(0).attributePath().equals(attribute)) {
            throw DirectoryErrors.validation("Only " + attribute + " can be filtered by");
        }
        return filters.get(0);
    }
}
