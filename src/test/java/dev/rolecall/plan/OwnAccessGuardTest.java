package dev.rolecall.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.live.Caller;
import dev.rolecall.model.PermissionSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnAccessGuardTest {
    private static final Caller SIGNED_IN = new Caller(
            "100000000001",
            "arn:aws:sts::100000000001:assumed-role/AWSReservedSSO_Platform_Admin_0123456789abcdef/ana@example.com");
    private static final Caller ROLE =
            new Caller("100000000001", "arn:aws:sts::100000000001:assumed-role/rolecall/session");

    @Test
    void theSetOneIsSignedInWithIsNotRemoved() {
        Change removal =
                new Change.OfPermissionSet(Action.DELETE, PermissionSet.named("Platform_Admin"), null, Why.ABSENCE);
        assertThat(OwnAccessGuard.refusals(SIGNED_IN, List.of(removal), List.of()))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message()).contains("Platform_Admin would be removed"));
        assertThat(OwnAccessGuard.refusals(ROLE, List.of(removal), List.of())).isEmpty();
    }

    @Test
    void nobodyLosesWhatHeIsSignedInWithWhereHeIs() {
        assertThat(OwnAccessGuard.refusals(SIGNED_IN, List.of(), List.of(loses("Ana@example.com", "100000000001"))))
                .hasSize(1);
        assertThat(OwnAccessGuard.refusals(SIGNED_IN, List.of(), List.of(loses("ana@example.com", "222222222222"))))
                .isEmpty();
        assertThat(OwnAccessGuard.refusals(SIGNED_IN, List.of(), List.of(loses("ben@example.com", "100000000001"))))
                .isEmpty();
    }

    private static PersonImpact loses(String user, String account) {
        return new PersonImpact(
                user, List.of(), List.of(new PersonImpact.Access(account, "name", "Platform_Admin", false, false)));
    }
}
