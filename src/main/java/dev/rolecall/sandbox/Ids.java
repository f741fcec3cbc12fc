package dev.rolecall.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes identifiers of AWS's shapes from a seed and a counter, so that the same run gives the same identifiers. */
final class Ids {

    private static final String BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final long seed;
    private long next;

    Ids(long seed, long next) {
        this.seed = seed;
        this.next = next;
    }

    long seed() {
        return seed;
    }

    long next() {
        return next;
    }

    String hex(int length) {
        return digits(length, "0123456789abcdef");
    }

    String base36(int length) {
        return digits(length, BASE36);
    }

    /** As in the unique ids of IAM, such as {@code AROA…}. */
    String base32(int length) {
        return digits(length, BASE32);
    }

    /** Twelve decimal digits that start with a 6 and so never collide with the seeds' accounts. */
    String account() {
        return "6" + digits(11, "0123456789");
    }

    String uuid() {
        String hex = hex(32);
        return hex.substring(0, 8) + '-' + hex.substring(8, 12) + "-4" + hex.substring(13, 16) + "-8"
                + hex.substring(17, 20) + '-' + hex.substring(20);
    }

    private String digits(int length, String alphabet) {
        StringBuilder text = new StringBuilder(length);
        long bits = 0;
        for (int i = 0; i < length; i++) {
            if (i % 8 == 0) {
                bits = mix(seed * 0x9E3779B97F4A7C15L + ++next * 0xD1B54A32D192ED03L);
            }
            text.append(alphabet.charAt((int) Long.remainderUnsigned(bits & 0xFF, alphabet.length())));
            bits >>>= 8;
        }
        return text.toString();
    }

    /** A number from 0 to below 1 that belongs to the seed and n, whatever else was made. */
    static double fraction(long seed, long n) {
        return (mix(seed * 0x9E3779B97F4A7C15L + n * 0xD1B54A32D192ED03L) >>> 11) * 0x1.0p-53;
    }

    /** What shows that a text was made by a sandbox of this seed: 16 hex digits of a digest. A seal against mistakes, not a secret. */
    static String seal(long seed, String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((seed + " " + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
