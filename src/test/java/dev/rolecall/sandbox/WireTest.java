package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.sandbox.wire.SandboxServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent, a documented 4xx comes back, and the server lives on. */
class WireTest {

    private static final String QUERY = "application/x-www-form-urlencoded";

    private final Sandbox sandbox = Sandbox.start(ContractSuite.options());
    private final SandboxServer server = SandboxServer.listen(sandbox, 0);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void aliveToTheEnd() throws Exception {
        assertThat(json("SWBExternalService.ListInstances", "{}").statusCode()).isEqualTo(200);
        server.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private HttpResponse<String> json(String target, String body) throws IOException, InterruptedException {
        return send(to("/").header("X-Amz-Target", target)
                .header("Content-Type", "application/x-amz-json-1.1")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> query(String body) throws IOException, InterruptedException {
        return send(to("/").header("Content-Type", QUERY).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }

    @Test
    @Rests(
            on = "the sandbox's own promise",
            facts = {"wire.unknown-operation", "wire.unknown-action"})
    void unknownOperationsAreRefused() throws Exception {
        refused(json("SWBExternalService.ListApplications", "{}"), 400, "UnknownOperationException");
        refused(json("SWBExternalService", "{}"), 400, "UnknownOperationException");
        refused(json("NoSuchService.List", "{}"), 400, "UnknownOperationException");
        refused(query("Action=ListUsers&Version=2010-05-08"), 400, "UnknownOperationException");
        refused(query("Action=ListRoles&Version=1999-01-01"), 400, "UnknownOperationException");
        refused(query(""), 400, "UnknownOperationException");
    }

    @Test
    @Rests(
            on = "the sandbox's own promise",
            facts = {"wire.unknown-member"})
    @Divergence(why = "the sandbox refuses a request member that the model doesn't know; AWS may ignore it")
    void unknownMembersAreRefused() throws Exception {
        refused(json("SWBExternalService.ListInstances", "{\"Surprise\":1}"), 400, "ValidationException");
        refused(
                json("AWSIdentityStore.CreateUser", "{\"Name\":{\"Given\":\"x\"}}"),
                400,
                "Unknown request member: Name.Given");
        refused(
                json("AWSOrganizationsV20161128.ListRoots", "{\"Surprise\":1}"),
                400,
                "\"__type\":\"InvalidInputException\"");
        refused(query("Action=ListRoles&Version=2010-05-08&Surprise=1"), 400, "<Code>ValidationError</Code>");
        refused(query("Action=CreateRole&Version=2010-05-08&RoleName=x&Tags.member.2.Key=a"), 400, "Tags.member.2.Key");
    }

    @Test
    @Rests(
            on = "the sandbox's own promise",
            facts = {"wire.malformed"})
    void malformedBodiesAreRefused() throws Exception {
        for (String body : new String[] {
            "{",
            "[]",
            "\"x\"",
            "nonsense",
            "{} {}",
            "{\"MaxResults\":\"x\"}",
            "{\"NextToken\":5}",
            "{\"NextToken\":{}}",
            "{\"MaxResults\":1,\"MaxResults\":2}",
            "{\"MaxResults\":99999999999999}",
            "null"
        }) {
            refused(json("SWBExternalService.ListInstances", body), 400, "SerializationException");
        }
        refused(json("SWBExternalService.ListInstances", "[".repeat(100_000)), 400, "Serialization");
        refused(query("Action=ListRoles&Version=2010-05-08&MaxItems=x"), 400, "<Code>ValidationError</Code>");
        refused(query("Action=ListRoles&Version=2010-05-08&MaxItems=%zz"), 404, "<Code>MalformedQueryString</Code>");
        refused(query("Action=ListRoles&Action=ListRoles"), 404, "<Code>MalformedQueryString</Code>");
        refused(json("SWBExternalService.DescribePermissionSet", ""), 400, "ValidationException");
    }

    @Test
    @Rests(
            on = "the sandbox's own promise",
            facts = {"wire.malformed"})
    void aHugeBodyIsRefused() throws Exception {
        refused(json("SWBExternalService.ListInstances", " ".repeat(5_000_000)), 413, "TooLarge");
    }

    @Test
    @Rests(on = "the sandbox's own promise")
    void otherMethodsAndPathsAreRefused() throws Exception {
        for (String method : new String[] {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "NONSENSE"}) {
            refused(send(to("/").method(method, HttpRequest.BodyPublishers.noBody())), 405, "MethodNotAllowed");
            if (!method.equals("GET")) {
                refused(
                        send(to("/_sandbox/stats").method(method, HttpRequest.BodyPublishers.noBody())),
                        404,
                        "NotFound");
            }
        }
        refused(send(to("/_sandbox/nothing").GET()), 404, "NotFound");
        refused(send(to("/_sandbox/stats/more").GET()), 404, "NotFound");
        refused(send(to("/_sandbox/stats").POST(HttpRequest.BodyPublishers.noBody())), 404, "NotFound");
        sandbox.edit().group("Kept", "kept");
        refused(send(to("/_sandbox/reset").GET()), 404, "NotFound");
        assertThat(sandbox.edit().groupId("Kept")).isNotEmpty();
    }

    @Test
    @Rests(
            on = "the sandbox's own promise",
            facts = {"wire.malformed"})
    void anotherContentTypeIsRefused() throws Exception {
        for (String type :
                new String[] {"text/plain", "application/json", QUERY, ";;;", "application/x-amz-json-1.10"}) {
            refused(
                    send(to("/").header("X-Amz-Target", "SWBExternalService.ListInstances")
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))),
                    400,
                    "UnknownOperationException");
        }
        String form = "Action=ListRoles&Version=2010-05-08";
        refused(
                send(to("/").header("Content-Type", "text/xml").POST(HttpRequest.BodyPublishers.ofString(form))),
                400,
                "UnknownOperationException");
        assertThat(send(to("/").header("Content-Type", QUERY + "; charset=utf-8")
                                .POST(HttpRequest.BodyPublishers.ofString(form)))
                        .statusCode())
                .isEqualTo(200);
    }

    /** contract.md 6. */
    @Test
    @Rests(on = "the sandbox's own promise")
    void statsAndResetAreThere() throws Exception {
        json("SWBExternalService.ListInstances", "{}");
        json("SWBExternalService.DescribeInstance", "{}");
        assertThat(send(to("/_sandbox/stats").GET()).body())
                .contains(
                        "\"sso-admin:ListInstances\":1",
                        "\"throttled\":0",
                        "\"errors\":1",
                        "\"maxOutstandingAssignments\":0");
        sandbox.edit().group("Gone", "gone");
        assertThat(send(to("/_sandbox/reset").POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(to("/_sandbox/stats").GET()).body()).contains("\"calls\":{}");
    }

    @Test
    @Rests(
            on = "the service models (M11): wire names and error shapes",
            facts = {"wire.json", "wire.query"})
    void modelledErrorsCarryTheirMembers() throws Exception {
        var answer = json(
                "AWSIdentityStore.DescribeGroup",
                "{\"IdentityStoreId\":\""
                        + sandbox.ssoAdmin()
                                .listInstances(ask -> {})
                                .instances()
                                .get(0)
                                .identityStoreId() + "\",\"GroupId\":\"00000000-0000-4000-8000-000000000000\"}");
        refused(answer, 400, "\"__type\":\"ResourceNotFoundException\"");
        assertThat(answer.body()).contains("\"ResourceType\":\"GROUP\"");
        refused(query("Action=GetRole&Version=2010-05-08&RoleName=none"), 404, "<Code>NoSuchEntity</Code>");
    }

    @Test
    @Rests(
            on = "the sandbox's own promise",
            facts = {"wire.loopback"})
    void onlyLoopbackIsBound() throws Exception {
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
            each.inetAddresses()
                    .filter(address -> !address.isLoopbackAddress())
                    .forEach(address -> assertThat(reachable(address)).isFalse());
        }
    }

    private boolean reachable(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, server.port()), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Seeded noise: mutated requests, never a 5xx. */
    @Test
    @Rests(
            on = "the sandbox's own promise",
            facts = {"wire.malformed"})
    void noiseIsNeverAServerError() throws Exception {
        Random random = new Random(42);
        String[] targets = {
            "SWBExternalService.CreatePermissionSet",
            "AWSIdentityStore.UpdateUser",
            "AWSOrganizationsV20161128.ListChildren",
            "AWSIdentityStore.GetGroupId",
            "SWBExternalService.CreateAccountAssignment"
        };
        String body =
                "{\"InstanceArn\":\"arn:aws:sso:::instance/ssoins-1\",\"Name\":\"x\",\"Operations\":[{\"AttributePath\":\"name.x\","
                        + "\"AttributeValue\":[1,null,{\"a\":true}]}],\"AlternateIdentifier\":{\"UniqueAttribute\":{}}}";
        for (int i = 0; i < 300; i++) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            for (int j = 0; j < 3; j++) {
                bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(95));
            }
            var answer = json(targets[i % targets.length], new String(bytes, StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("could not be handled");
        }
    }

    @Test
    @Rests(
            on = "the service model of identitystore (M11)",
            facts = {"wire.newer-members"})
    @Divergence(why = "the SDK that the sandbox is made with (2.40.2) does not know Roles and Extensions of users")
    void newerMembersOfUsersAreUnknown() throws Exception {
        String who = "\"IdentityStoreId\":\"d-0000000000\",\"UserName\":\"x\"";
        refused(
                json("AWSIdentityStore.CreateUser", "{" + who + ",\"Roles\":[]}"),
                400,
                "Unknown request member: Roles");
        refused(
                json("AWSIdentityStore.CreateUser", "{" + who + ",\"Extensions\":{}}"),
                400,
                "Unknown request member: Extensions");
        refused(
                json("AWSIdentityStore.DescribeUser", "{\"Extensions\":[]}"),
                400,
                "Unknown request member: Extensions");
    }

    @Test
    @Rests(
            on =
                    "IAM user guide, programming: Query requests may be GETs; AWS Signature Version 4, signatures in the query",
            facts = {"wire.get"})
    void queriesMayBeGets() throws Exception {
        String roles = "/?Action=ListRoles&Version=2010-05-08";
        assertThat(send(to(roles).GET()).body()).contains("<ListRolesResponse");
        assertThat(send(to("/?Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Algorithm=AWS4-HMAC-SHA256"
                                        + "&X-Amz-Credential=AKIAANYBODY%2F20261124%2Feu-west-1%2Fsts%2Faws4_request&X-Amz-Signature=0")
                                .GET())
                        .body())
                .contains("<Account>100000000001</Account>");
        refused(send(to(roles + "&Surprise=1").GET()), 400, "<Code>ValidationError</Code>");
        refused(send(to("/?Action=ListRoles&Version=1999-01-01").GET()), 400, "UnknownOperationException");
        refused(send(to(roles).method("PUT", HttpRequest.BodyPublishers.noBody())), 405, "MethodNotAllowed");
    }

    @Test
    @Rests(on = "the sandbox's own promise")
    void whatIsNoJsonIsSaidWithoutTheParsersOwnWords() throws Exception {
        var answer = json("SWBExternalService.ListInstances", "{\"a\":[1");
        refused(answer, 400, "expected close marker for Array\"");
        assertThat(answer.body()).doesNotContain("Source", "start marker");
        String document = "Action=CreatePolicy&Version=2010-05-08&PolicyName=p&PolicyDocument=%7B%22a%22%3A%5B1";
        assertThat(query(document).body())
                .contains("<Code>MalformedPolicyDocument</Code>")
                .doesNotContain("Source", "REDACTED");
    }
}
