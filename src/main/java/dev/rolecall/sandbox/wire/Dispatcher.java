package dev.rolecall.sandbox.wire;

import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** One HTTP request to one HTTP answer. Whatever comes in, an answer goes out, and it is never a 5xx of the dispatcher's own; but for an injected {@link ConnectionLost}. */
final class Dispatcher {

    /** Far above the largest request that AWS takes here (an inline policy of 32,768 bytes, a create with 75 tags). */
    static final int MAX_BODY = 4 * 1024 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON_1_0 = "application/x-amz-json-1.0";
    private static final String JSON_1_1 = "application/x-amz-json-1.1";

    private final WireEndpoint endpoint;

    Dispatcher(WireEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    WireResponse answer(WireRequest request) {
        Protocol protocol = new JsonProtocol(request.body());
        try {
            if (request.body().length > MAX_BODY) {
                throw WireException.tooLarge(MAX_BODY);
            }
            if (request.path().startsWith("/_sandbox/")) {
                return control(request);
            }
            boolean get = request.method().equals("GET") && !request.query().isEmpty();
            if (!get && !request.method().equals("POST")) {
                throw WireException.of(
                        405,
                        "MethodNotAllowed",
                        "AWS requests are POSTs; those of iam and sts may be GETs with a query");
            }
            Optional<String> target = request.header("x-amz-target");
            if (target.isPresent() && !get) {
                return json(request, protocol, target.get());
            }
            boolean form = get || speaks(request, FORM);
            if (form) {
                // Whatever is wrong with a form is said in XML; until the service is known, in IAM's.
                protocol = QueryProtocol.empty();
            }
            QueryForm asked = get ? QueryForm.ofQuery(request.query()) : QueryForm.parse(request.body());
            AwsService service = AwsService.ofQueryVersion(asked.version())
                    .orElseThrow(() -> WireException.unknownOperation(
                            "a request without X-Amz-Target whose Version is '" + asked.version() + "'"));
            protocol = new QueryProtocol(service, asked);
            if (!form) {
                throw contentType(request, FORM);
            }
            return run(service, asked.action(), request, protocol);
        } catch (WireException e) {
            return protocol.refuse(e.status(), e.code(), e.text(), null);
        } catch (AwsServiceException e) {
            return refused(protocol, e);
        } catch (ConnectionLost e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // A defect, or input nested beyond reason: the caller gets a 4xx that says so, the server lives on.
            return protocol.refuse(400, "SerializationException", "The request could not be handled: " + e, null);
        }
    }

    private WireResponse json(WireRequest request, Protocol protocol, String target) {
        int dot = target.indexOf('.');
        AwsService service = AwsService.ofTargetPrefix(dot < 0 ? target : target.substring(0, dot))
                .orElseThrow(() -> WireException.unknownOperation("the target " + target));
        if (!speaks(request, JSON_1_0) && !speaks(request, JSON_1_1)) {
            throw contentType(request, JSON_1_1);
        }
        return run(service, target.substring(dot + 1), request, protocol);
    }

    /** A content type may have parameters, such as a charset. */
    private static boolean speaks(WireRequest request, String contentType) {
        String given = request.header("content-type").orElse("");
        return given.split(";", 2)[0].strip().equalsIgnoreCase(contentType);
    }

    /** AWS finds the operation by content type and target together, so that there is none; that it has this code is assumed. */
    private static WireException contentType(WireRequest request, String wanted) {
        return WireException.unknownOperation(
                "the content type '" + request.header("content-type").orElse("") + "' here; it takes " + wanted);
    }

    private WireResponse run(AwsService service, String name, WireRequest request, Protocol protocol) {
        WireOperation operation = endpoint.operation(service, name)
                .orElseThrow(() -> WireException.unknownOperation(service.title() + ":" + name));
        SdkPojo builder = operation.newRequest();
        try {
            protocol.decodeInto(builder);
        } catch (WireException e) {
            throw e.in(service);
        }
        return protocol.encode(operation.answer(
                JsonShapes.build(builder), AccessKeys.of(request).orElse(null)));
    }

    private WireResponse control(WireRequest request) {
        switch (request.method() + " " + request.path()) {
            case "GET /_sandbox/stats" -> {
                return WireResponse.json(200, endpoint.statsJson());
            }
            case "POST /_sandbox/reset" -> {
                endpoint.reset();
                return WireResponse.json(200, "{}");
            }
            default -> throw WireException.of(404, "NotFound", "There is GET /_sandbox/stats and POST /_sandbox/reset");
        }
    }

    private static WireResponse refused(Protocol protocol, AwsServiceException error) {
        AwsErrorDetails details = error.awsErrorDetails();
        String code = details == null ? error.getClass().getSimpleName() : details.errorCode();
        String message = details == null ? String.valueOf(error.getMessage()) : details.errorMessage();
        int status = error.statusCode() == 0 ? 400 : error.statusCode();
        return protocol.refuse(status, code, message, error);
    }
}
