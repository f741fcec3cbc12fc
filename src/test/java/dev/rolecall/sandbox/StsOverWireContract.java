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
    @Rests(
            on = "the service model of sts (M11)",
            of = {"sts:GetCallerIdentity", "sts:AssumeRole"},
            facts = {"wire.query"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void anAssumedRoleActsInItsAccount() {
        StsClient there = aws().stsIn(production(), "AWSControlTowerExecution");
        assertThat(there.getCallerIdentity().account()).isEqualTo(production());
        assertThat(there.getCallerIdentity().arn())
                .isEqualTo("arn:aws:sts::" + production() + ":assumed-role/AWSControlTowerExecution/test");
    }
}
