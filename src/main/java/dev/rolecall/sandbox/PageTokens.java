package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import dev.rolecall.sandbox.wire.JsonAnswers;
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
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals the tokens of {@link Page}: one is good for the caller's account and the list that gave it, with the same filters, and for
 * nothing else. Lets them expire, and puts empty pages between full ones, for whoever asks for either.
 */
final class PageTokens {

    /** What may differ from page to page of one list. */
    private static final List<String> OF_A_PAGE = List.of("NextToken", "Marker", "MaxResults", "MaxItems");

    /** A token as its giver sees it: whether an empty page went before, and the list's own token. */
    private record Opened(boolean emptyWentBefore, @Nullable String inner) {}

    private final Paging paging;

    PageTokens(Paging paging) {
        this.paging = paging;
    }

    <Q extends SdkPojo, R> R answer(World world, Caller caller, AwsService service, Q request, Function<Q, R> list) {
        SdkField<?> in = token(request);
        if (in == null) {
            return list.apply(request);
        }
        String given = (String) in.getValueOrDefault(request);
        Opened opened = given == null ? new Opened(false, null) : open(world, caller, service, request, given);
        R page = list.apply(given == null ? request : changed(request, in, opened.inner(), false));
        SdkField<?> out = token((SdkPojo) page);
        if (out == null) {
            return page;
        }
        if (paging.emptyPages() && service == AwsService.ORGANIZATIONS && !opened.emptyWentBefore()) {
            return changed(page, out, sealed(world, caller, request, " full ", opened.inner()), true);
        }
        String next = (String) out.getValueOrDefault(page);
        return next == null ? page : changed(page, out, sealed(world, caller, request, " next ", next), false);
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

    private static String sealed(World world, Caller caller, SdkPojo request, String kind, @Nullable String inner) {
        String text = world.now().toEpochMilli() + kind + (inner == null ? "" : inner);
        return Base64.getUrlEncoder()
                .encodeToString((seal(world, caller, request, text) + ' ' + text).getBytes(StandardCharsets.UTF_8));
    }

    private Opened open(World world, Caller caller, AwsService service, SdkPojo request, String token) {
        String[] parts;
        Instant given;
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            parts = text.split(" ", 4);
            if (parts.length < 4
                    || !parts[0].equals(seal(world, caller, request, text.substring(parts[0].length() + 1)))) {
                throw badToken(service);
            }
            given = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        } catch (IllegalArgumentException e) {
            throw badToken(service);
        }
        Duration lifetime = paging.tokenLifetime();
        if (lifetime != null && given.plus(lifetime).isBefore(world.now())) {
            throw badToken(service);
        }
        return new Opened(parts[2].equals("full"), parts[3].isEmpty() ? null : parts[3]);
    }

    private static String seal(World world, Caller caller, SdkPojo request, String text) {
        ObjectNode list = JsonAnswers.of(request);
        list.remove(OF_A_PAGE);
        String named = caller.account() + ' ' + request.getClass().getSimpleName() + ' ' + list + ' ' + text;
        return Ids.seal(world.ids().seed(), named);
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
