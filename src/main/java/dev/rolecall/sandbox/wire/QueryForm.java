package dev.rolecall.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;

/** The parameters of a Query request: {@code Action}, {@code Version}, and members such as {@code Tags.member.1.Key}. */
final class QueryForm {

    private final NavigableMap<String, String> parameters;
    private final Set<String> used = new TreeSet<>();

    private QueryForm(NavigableMap<String, String> parameters) {
        this.parameters = parameters;
    }

    static QueryForm parse(byte[] body) {
        return new QueryForm(parameters(new String(body, StandardCharsets.UTF_8)));
    }

    /** Of a URL, which may carry its signature too ({@code X-Amz-Credential} and more; AWS Signature Version 4). */
    static QueryForm ofQuery(String query) {
        NavigableMap<String, String> parameters = parameters(query);
        parameters.keySet().removeIf(name -> name.startsWith("X-Amz-"));
        return new QueryForm(parameters);
    }

    private static NavigableMap<String, String> parameters(String text) {
        NavigableMap<String, String> parameters = new TreeMap<>();
        for (String pair : text.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (parameters.put(name, value) != null) {
                throw WireException.malformedForm("The parameter " + name + " is given twice");
            }
        }
        return parameters;
    }

    String action() {
        return parameters.getOrDefault("Action", "");
    }

    String version() {
        return parameters.getOrDefault("Version", "");
    }

    /** Fills the builder; a parameter that no member asked for is refused. */
    void fill(SdkPojo builder) {
        used.add("Action");
        used.add("Version");
        fields(builder, "");
        for (String name : parameters.keySet()) {
            if (!used.contains(name)) {
                throw WireException.unknownMember(name);
            }
        }
    }

    private void fields(SdkPojo builder, String prefix) {
        for (SdkField<?> field : builder.sdkFields()) {
            Object value = value(field, prefix + field.locationName());
            if (value != null) {
                field.set(builder, value);
            }
        }
    }

    private @Nullable Object value(SdkField<?> field, String name) {
        if (field.marshallingType() == MarshallingType.LIST) {
            return list(field.getTrait(ListTrait.class), name);
        }
        if (field.marshallingType() == MarshallingType.SDK_POJO) {
            if (!hasPrefix(name + ".")) {
                return null;
            }
            SdkPojo nested = field.constructor().get();
            fields(nested, name + ".");
            return JsonShapes.build(nested);
        }
        String text = parameters.get(name);
        if (text == null) {
            return null;
        }
        used.add(name);
        return Scalars.parse(field, text, name);
    }

    private @Nullable List<Object> list(ListTrait trait, String name) {
        // An empty list is sent as the bare name without a value.
        if ("".equals(parameters.get(name))) {
            used.add(name);
            return new ArrayList<>();
        }
        String prefix = trait.isFlattened() ? name + "." : name + ".member.";
        if (!hasPrefix(prefix)) {
            return null;
        }
        List<Object> items = new ArrayList<>();
        for (int i = 1; ; i++) {
            Object item = value(trait.memberFieldInfo(), prefix + i);
            if (item == null) {
                return items;
            }
            items.add(item);
        }
    }

    private boolean hasPrefix(String prefix) {
        String next = parameters.ceilingKey(prefix);
        return next != null && next.startsWith(prefix);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw WireException.malformedForm("The request is not a well-formed form: " + e.getMessage());
        }
    }
}
