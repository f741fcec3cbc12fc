package dev.rolecall.sandbox.wire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** Text to the simple types that SDK fields have. */
final class Scalars {

    private Scalars() {}

    static Object parse(SdkField<?> field, String text, String path) {
        MarshallingType<?> type = field.marshallingType();
        try {
            if (type == MarshallingType.STRING) {
                return text;
            }
            if (type == MarshallingType.INTEGER) {
                return Integer.valueOf(text);
            }
            if (type == MarshallingType.LONG) {
                return Long.valueOf(text);
            }
            if (type == MarshallingType.SHORT) {
                return Short.valueOf(text);
            }
            if (type == MarshallingType.FLOAT) {
                return Float.valueOf(text);
            }
            if (type == MarshallingType.DOUBLE) {
                return Double.valueOf(text);
            }
            if (type == MarshallingType.BIG_DECIMAL) {
                return new BigDecimal(text);
            }
            if (type == MarshallingType.BOOLEAN) {
                return bool(text, path);
            }
            if (type == MarshallingType.INSTANT) {
                return instant(text);
            }
            if (type == MarshallingType.SDK_BYTES) {
                return SdkBytes.fromByteArray(Base64.getDecoder().decode(text));
            }
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw WireException.malformed(path + " is not of its type: " + e.getMessage());
        }
        throw WireException.malformed(path + " has a type that is not supported");
    }

    private static Boolean bool(String text, String path) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw WireException.malformed(path + " must be true or false");
        };
    }

    /** Seconds since the epoch (AWS JSON) or ISO 8601 (Query). */
    private static Instant instant(String text) {
        if (text.indexOf('T') >= 0) {
            return Instant.parse(text);
        }
        BigDecimal seconds = new BigDecimal(text);
        return Instant.ofEpochMilli(seconds.movePointRight(3)
                .setScale(0, java.math.RoundingMode.DOWN)
                .longValueExact());
    }
}
