package dev.rolecall.sandbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The credentials that sts:AssumeRole gave out. The account is written into the access key id, so that a key is still good for a
 * sandbox that was started anew. When it expires is not written into it, and so known only to the sandbox that gave it out.
 */
final class Sessions {

    private static final String PREFIX = "ASIA";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int REMEMBERED = 10_000;

    /** Whom a key stands for, and until when. */
    private record Open(Caller caller, Instant expiration) {}

    private final Map<String, Open> byKey = new LinkedHashMap<>();
    private long opened;

    /** Returns the new access key id: {@code ASIA}, 8 characters of account, 4 of session, 4 of check. */
    synchronized String open(Caller caller, Instant expiration) {
        String body = base32(Long.parseLong(caller.account()), 8) + base32(++opened, 4);
        String key = PREFIX + body + check(body);
        byKey.put(key, new Open(caller, expiration));
        if (byKey.size() > REMEMBERED) {
            byKey.remove(byKey.keySet().iterator().next());
        }
        return key;
    }

    /** Whether the key was given out here and is no longer good: it is until its expiration, not at it. */
    synchronized boolean expired(String key, Instant now) {
        Open known = byKey.get(key);
        return known != null && !now.isBefore(known.expiration());
    }

    /** Who the key stands for, if it was given out here. */
    synchronized Optional<Caller> caller(String key) {
        Open known = byKey.get(key);
        if (known != null) {
            return Optional.of(known.caller());
        }
        if (key.length() != 20 || !key.startsWith(PREFIX) || !key.endsWith(check(key.substring(4, 16)))) {
            return Optional.empty();
        }
        String account = String.format("%012d", number(key.substring(4, 12)));
        return Optional.of(Caller.earlierSessionOf(account));
    }

    private static String check(String body) {
        long hash = 1469598103934665603L;
        for (int i = 0; i < body.length(); i++) {
            hash = (hash ^ body.charAt(i)) * 1099511628211L;
        }
        return base32((hash >>> 20) & 0xFFFFF, 4);
    }

    private static String base32(long number, int length) {
        char[] text = new char[length];
        long rest = number;
        for (int i = length - 1; i >= 0; i--) {
            text[i] = BASE32.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new String(text);
    }

    private static long number(String text) {
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            number = (number << 5) | BASE32.indexOf(text.charAt(i));
        }
        return number;
    }
}
