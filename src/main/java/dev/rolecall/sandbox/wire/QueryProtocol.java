package dev.rolecall.sandbox.wire;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** AWS Query: form parameters in, XML out. */
final class QueryProtocol implements Protocol {

    private final AwsService service;
    private final QueryForm form;

    QueryProtocol(AwsService service, QueryForm form) {
        this.service = service;
        this.form = form;
    }

    /** For errors about a form that can't be read. */
    static QueryProtocol empty() {
        return new QueryProtocol(AwsService.IAM, QueryForm.parse(new byte[0]));
    }

    @Override
    public void decodeInto(SdkPojo builder) {
        form.fill(builder);
    }

    @Override
    public WireResponse encode(SdkPojo response) {
        String requestId = WireResponse.newRequestId();
        return WireResponse.xml(200, requestId, XmlAnswers.answer(service, form.action(), response, requestId));
    }

    @Override
    public WireResponse refuse(int status, String code, String message, @Nullable AwsServiceException error) {
        String requestId = WireResponse.newRequestId();
        return WireResponse.xml(status, requestId, XmlAnswers.error(service, code, message, requestId));
    }
}
