package dev.rolecall.scenario;

import dev.rolecall.live.Instance;
import dev.rolecall.live.preflight.Setup;
import dev.rolecall.model.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The set-up as it is, but for what a test makes otherwise: for what the sandbox never is. */
class OtherSetup implements Setup {
    private final Setup real;

    OtherSetup(Setup real) {
        this.real = real;
    }

    @Override
    public String region() {
        return real.region();
    }

    @Override
    public @Nullable OrganizationHead organization() {
        return real.organization();
    }

    @Override
    public List<String> trustedServices() {
        return real.trustedServices();
    }

    @Override
    public List<Account> delegatedAdministrators() {
        return real.delegatedAdministrators();
    }

    @Override
    public List<OwnedInstance> instances() {
        return real.instances();
    }

    @Override
    public @Nullable Encryption encryption(Instance instance) {
        return real.encryption(instance);
    }
}
