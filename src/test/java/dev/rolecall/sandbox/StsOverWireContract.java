package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;

/** sts, where calls carry credentials. */
abstract class StsOverWireContract extends StsContract {

    StsOverWireContract(Mode mode) {
        super(mode);
    }

    @Test
    void anAssumedRoleActsInItsAccount() {
        StsClient there = aws().stsIn(PROD, "AWSControlTowerExecution");
        assertThat(there.getCallerIdentity().account()).isEqualTo(PROD);
        assertThat(there.getCallerIdentity().arn())
                .isEqualTo("arn:aws:sts::" + PROD + ":assumed-role/AWSControlTowerExecution/test");
    }
}
