package dev.rolecall.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 8080}, {@code 0.0.0.0:8080}, {@code [::1]:8080}; without an address it is loopback. */
final class ListenAddress implements ITypeConverter<InetSocketAddress> {
    private static final Pattern SHAPE = Pattern.compile("(?:(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+):|:)?(\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    @Override
    public InetSocketAddress convert(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > HIGHEST_PORT) {
            throw new TypeConversionException(
                    "'" + text + "' is not a port, or an address with one such as" + " 127.0.0.1:8080 or 0.0.0.0:8080");
        }
        String host = matcher.group(1);
        try {
            InetAddress address = host == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
            return new InetSocketAddress(address, Integer.parseInt(matcher.group(2)));
        } catch (UnknownHostException e) {
            throw new TypeConversionException("'" + host + "' is no address of this host");
        }
    }
}
