package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.utils.builder.Buildable;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** Wraps the tokens of {@link Page} into ones that expire, and puts empty pages between full ones, for whoever asks for either. */
final class PageTokens {

    /** A token as its giver sees it: since when it is good, whether an empty page went before, and the list's own token. */
    private record Opened(boolean emptyWentBefore, @Nullable String inner) {}

    private final Paging paging;

    PageTokens(Paging paging) {
        this.paging = paging;
    }

    <Q, R> R answer(AwsService service, Q request, Instant now, Function<Q, R> list) {
        SdkField<?> in = paging.equals(Paging.plain()) ? null : token((SdkPojo) request);
        if (in == null) {
            return list.apply(request);
        }
        Opened opened = open(service, (String) in.getValueOrDefault(request), now);
        R page = list.apply(changed(request, in, opened.inner(), false));
        SdkField<?> out = token((SdkPojo) page);
        if (out == null) {
            return page;
        }
        if (paging.emptyPages() && service == AwsService.ORGANIZATIONS && !opened.emptyWentBefore()) {
            return changed(page, out, sealed(now, true, opened.inner()), true);
        }
        String next = (String) out.getValueOrDefault(page);
        return next == null ? page : changed(page, out, sealed(now, false, next), false);
    }

    private static @Nullable SdkField<?> token(SdkPojo pojo) {
        SdkField<?> next = pojo.sdkFieldNameToField().get("NextToken");
        return next == null ? pojo.sdkFieldNameToField().get("Marker") : next;
    }

    @SuppressWarnings("unchecked") // What a copy's builder builds is of the type that was copied.
    private static <T> T changed(T original, SdkField<?> token, @Nullable String value, boolean withoutItems) {
        SdkPojo builder = (SdkPojo) ((ToCopyableBuilder<?, ?>) original).toBuilder();
        if (withoutItems) {
            builder.sdkFields().stream()
                    .filter(field -> field.marshallingType() == MarshallingType.LIST)
                    .forEach(field -> field.set(builder, List.of()));
        }
        token.set(builder, value);
        return (T) ((Buildable) builder).build();
    }

    private static String sealed(Instant now, boolean emptyWentBefore, @Nullable String inner) {
        String text = now.toEpochMilli() + (emptyWentBefore ? " full " : " next ") + (inner == null ? "" : inner);
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Opened open(AwsService service, @Nullable String token, Instant now) {
        if (token == null) {
            return new Opened(false, null);
        }
        String[] parts;
        Instant given;
        try {
            parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ", 3);
            given = Instant.ofEpochMilli(Long.parseLong(parts[0]));
        } catch (IllegalArgumentException e) {
            throw badToken(service);
        }
        Duration lifetime = paging.tokenLifetime();
        if (parts.length < 3 || (lifetime != null && given.plus(lifetime).isBefore(now))) {
            throw badToken(service);
        }
        return new Opened(parts[1].equals("full"), parts[2].isEmpty() ? null : parts[2]);
    }

    private static AwsServiceException badToken(AwsService service) {
        return switch (service) {
            case SSO_ADMIN -> SsoErrors.badToken();
            case IDENTITYSTORE -> DirectoryErrors.badToken();
            case ORGANIZATIONS -> OrganizationErrors.badToken();
            case IAM, STS -> IamErrors.badMarker();
        };
    }
}
