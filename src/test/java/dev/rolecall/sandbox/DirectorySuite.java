package dev.rolecall.sandbox;

import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.AttributeOperation;
import software.amazon.awssdk.services.identitystore.model.Email;

/** What contract suites of identitystore share. */
abstract class DirectorySuite extends ContractSuite {

    IdentitystoreClient directory = aws().identitystore();

    DirectorySuite(Mode mode) {
        super(mode);
    }

    @BeforeEach
    void connect() {
        directory = aws().identitystore();
    }

    final String group(String name) {
        return directory
                .createGroup(
                        ask -> ask.identityStoreId(store()).displayName(name).description("of " + name))
                .groupId();
    }

    final String user(String name) {
        return directory
                .createUser(ask -> ask.identityStoreId(store())
                        .userName(name)
                        .displayName("D " + name)
                        .name(full -> full.givenName("Given").familyName("Family"))
                        .emails(Email.builder()
                                .value(name)
                                .type("work")
                                .primary(true)
                                .build()))
                .userId();
    }

    static AttributeOperation set(String path, Document value) {
        return AttributeOperation.builder()
                .attributePath(path)
                .attributeValue(value)
                .build();
    }
}
