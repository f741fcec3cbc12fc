package dev.rolecall.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.aws.AwsSource;
import dev.rolecall.aws.CallCounts;
import dev.rolecall.aws.Calls;
import dev.rolecall.aws.Clients;
import dev.rolecall.aws.Connection;
import dev.rolecall.aws.Limiter;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Estate;
import dev.rolecall.model.Principal;
import dev.rolecall.model.PrincipalType;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asking about a user alone, where AWS answers otherwise than it usually does. */
class PrincipalReaderTest {
    private static final String DELEGATED = "222222222222";
    private static final Set<Assignment> BOTH = Set.of(
            new Assignment(DELEGATED, "ReadOnly", Principal.group("Readers")),
            new Assignment(DELEGATED, "Admin", Principal.user("ana@example.com")));

    private @Nullable Clients clients;

    @AfterEach
    void close() {
        if (clients != null) {
            clients.close();
        }
    }

    private LiveSource seenFrom(@Nullable String account) {
        Sandbox sandbox =
                Sandbox.start(SandboxOptions.defaults().withSeed("empty").withCaller(account));
        sandbox.edit()
                .account(DELEGATED, "identity", "")
                .delegate(DELEGATED)
                .user("ana@example.com", "Ana", "Silva")
                .group("Readers", "")
                .member("Readers", "ana@example.com")
                .permissionSet("ReadOnly", set -> set)
                .permissionSet("Admin", set -> set)
                .assignGroup("ReadOnly", "Readers", DELEGATED)
                .assignUser("Admin", "ana@example.com", DELEGATED);
        clients = Connection.inProcess(sandbox.httpClient(), "eu-west-1");
        return new AwsSource(
                clients, new Calls(Limiter.none(), new CallCounts(), duration -> {}, new Random(1), false));
    }

    /** The source, but for one method: instead of its answer, what is made of it. */
    private static LiveSource but(
            LiveSource source, String name, BiFunction<Object, @Nullable Object[], Object> instead) {
        return (LiveSource) Proxy.newProxyInstance(
                LiveSource.class.getClassLoader(), new Class<?>[] {LiveSource.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(source, arguments);
                        return method.getName().equals(name) ? instead.apply(answer, arguments) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    private static LiveSource failing(LiveSource source, String name, CallFailure.Kind kind) {
        return but(source, name, (answer, arguments) -> {
            throw new CallFailure(kind, name, "it is so", "Do not.", null);
        });
    }

    private static @Nullable Estate ofAna(LiveSource source) {
        try (PrincipalReader reader = new PrincipalReader(source, null)) {
            SortedMap<String, String> ids = new TreeMap<>();
            String id = reader.book().id(PrincipalType.USER, "ana@example.com");
            ids.put("ana@example.com", String.valueOf(id));
            return reader.ofUsers(ids);
        }
    }

    private static Set<Assignment> assignments(@Nullable Estate estate) {
        assertThat(estate).isNotNull();
        return estate == null ? Set.of() : estate.assignments();
    }

    @Test
    void oneAnswerHasWhatGroupsGiveToo() {
        LiveSource source = failing(seenFrom(null), "groupsOf", CallFailure.Kind.OTHER);

        assertThat(assignments(ofAna(source))).isEqualTo(BOTH);
    }

    @Test
    void groupsAreAskedWhereTheAnswerHasNoneOfWhatTheyGive() {
        LiveSource source = but(
                seenFrom(null),
                "assignmentsOf",
                (answer, arguments) -> new Holding(((Holding) answer).rows(), List.of()));

        Estate estate = ofAna(source);

        assertThat(assignments(estate)).isEqualTo(BOTH);
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(estate).groups().get("Readers"))
                        .knownMembers())
                .containsExactly("ana@example.com");
        assertThat(ofAna(failing(source, "groupsOf", CallFailure.Kind.UNSUPPORTED)))
                .as("what groups give is not known, so it is not left out")
                .isNull();
    }

    @Test
    void whoMayNotAskGetsNoAnswerAndNotAnEmptyOne() {
        assertThat(ofAna(seenFrom(DELEGATED))).isNull();
        assertThat(ofAna(failing(seenFrom(null), "assignmentsOf", CallFailure.Kind.UNSUPPORTED)))
                .isNull();
    }

    @Test
    void aFailureIsNoAnswer() {
        assertThatThrownBy(() -> ofAna(failing(seenFrom(null), "assignmentsOf", CallFailure.Kind.OTHER)))
                .isInstanceOf(CallFailure.class);
        assertThatThrownBy(() -> ofAna(failing(seenFrom(null), "principalName", CallFailure.Kind.OTHER)))
                .isInstanceOf(CallFailure.class);
    }

    @Test
    void namesAreListedWhereOneCannotBeAskedFor() {
        LiveSource source = failing(seenFrom(null), "principalId", CallFailure.Kind.UNSUPPORTED);

        assertThat(assignments(ofAna(source))).isEqualTo(BOTH);
    }
}
