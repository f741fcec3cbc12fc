package dev.rolecall.sandbox.wire;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Writes SDK objects and errors as the XML of the AWS Query protocol. */
final class XmlAnswers {

    private XmlAnswers() {}

    static String answer(AwsService service, String action, SdkPojo response, String requestId) {
        StringBuilder xml = new StringBuilder(512);
        xml.append('<')
                .append(action)
                .append("Response xmlns=\"")
                .append(service.xmlNamespace())
                .append("\">");
        xml.append('<').append(action).append("Result>");
        members(xml, response);
        xml.append("</").append(action).append("Result><ResponseMetadata>");
        text(xml, "RequestId", requestId);
        return xml.append("</ResponseMetadata></")
                .append(action)
                .append("Response>")
                .toString();
    }

    static String error(AwsService service, String code, String message, String requestId) {
        StringBuilder xml = new StringBuilder(256);
        xml.append("<ErrorResponse xmlns=\"").append(service.xmlNamespace()).append("\"><Error><Type>Sender</Type>");
        text(xml, "Code", code);
        text(xml, "Message", message);
        xml.append("</Error>");
        text(xml, "RequestId", requestId);
        return xml.append("</ErrorResponse>").toString();
    }

    private static void members(StringBuilder xml, SdkPojo pojo) {
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap) {
                continue;
            }
            element(xml, field.locationName(), field, value);
        }
    }

    private static void element(StringBuilder xml, String name, SdkField<?> field, Object value) {
        if (field.marshallingType() == MarshallingType.LIST) {
            ListTrait trait = field.getTrait(ListTrait.class);
            SdkField<?> item = trait.memberFieldInfo();
            xml.append('<').append(name).append('>');
            ((List<?>) value).forEach(each -> element(xml, "member", item, each));
            xml.append("</").append(name).append('>');
        } else if (field.marshallingType() == MarshallingType.MAP) {
            SdkField<?> item = field.getTrait(MapTrait.class).valueFieldInfo();
            xml.append('<').append(name).append('>');
            ((Map<?, ?>) value).forEach((key, each) -> {
                xml.append("<entry>");
                text(xml, "key", String.valueOf(key));
                element(xml, "value", item, each);
                xml.append("</entry>");
            });
            xml.append("</").append(name).append('>');
        } else if (value instanceof SdkPojo nested) {
            xml.append('<').append(name).append('>');
            members(xml, nested);
            xml.append("</").append(name).append('>');
        } else if (value instanceof Instant instant) {
            text(xml, name, instant.truncatedTo(ChronoUnit.SECONDS).toString());
        } else {
            text(xml, name, value.toString());
        }
    }

    private static void text(StringBuilder xml, String name, String value) {
        xml.append('<').append(name).append('>');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '\r' -> xml.append("&#xD;");
                // XML 1.0 can't carry other control characters at all.
                default -> xml.append(c >= 0x20 || c == '\n' || c == '\t' ? c : ' ');
            }
        }
        xml.append("</").append(name).append('>');
    }
}
