package dev.rolecall.sandbox.wire;

/** A request that never reached an operation: malformed, unknown or oversized. Always a 4xx. */
final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;

    private WireException(int status, String code, String message) {
        super(message, null, false, false);
        this.code = code;
        this.status = status;
    }

    static WireException unknownOperation(String what) {
        return new WireException(400, "UnknownOperationException", "The in-memory AWS does not support " + what);
    }

    static WireException malformed(String message) {
        return new WireException(400, "SerializationException", message);
    }

    /** A form that can't be taken apart ("Common Errors" of the IAM API reference, which gives it this status). */
    static WireException malformedForm(String message) {
        return new WireException(404, "MalformedQueryString", message);
    }

    /** AWS may ignore members it doesn't know; refusing them is deliberate, so that a misspelt member is found. */
    static WireException unknownMember(String path) {
        return new WireException(400, "ValidationException", "Unknown request member: " + path);
    }

    static WireException tooLarge(int limit) {
        return new WireException(
                413, "RequestEntityTooLargeException", "The request is larger than " + limit + " bytes");
    }

    static WireException of(int status, String code, String message) {
        return new WireException(status, code, message);
    }

    /** The same as the service says it: each has its own code for bad input, and SerializationException is of the JSON protocol alone. */
    WireException in(AwsService service) {
        boolean input =
                code.equals("ValidationException") || (service.speaksQuery() && code.equals("SerializationException"));
        return input ? new WireException(status, service.validationCode(), text()) : this;
    }

    String code() {
        return code;
    }

    int status() {
        return status;
    }

    String text() {
        String message = getMessage();
        return message == null ? code : message;
    }
}
