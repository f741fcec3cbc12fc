package dev.rolecall.sandbox;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Many AWS shapes share their members: a created user is what the request said, a described one is what is kept. */
final class Shapes {

    private Shapes() {}

    /** Copies every member that both have, by name. Returns the target. */
    static <B extends SdkPojo> B copy(SdkPojo from, B to) {
        var theirs = from.sdkFieldNameToField();
        for (SdkField<?> field : to.sdkFields()) {
            SdkField<?> same = theirs.get(field.locationName());
            Object value = same == null ? null : same.getValueOrDefault(from);
            if (value != null) {
                field.set(to, value);
            }
        }
        return to;
    }
}
