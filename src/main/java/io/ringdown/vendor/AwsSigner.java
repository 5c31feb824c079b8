package io.ringdown.vendor;

import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Request;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * AWS Signature Version 4 by AWS's own library, loaded with the first request that needs it. Signed are host, content type, the hash of
 * the body and {@code x-amz-*}; what the transport adds or may respell is not.
 */
final class AwsSigner {
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    private AwsSigner() {}

    static Map<String, String> headers(Request request, Auth.AwsSigV4 auth, Clock clock) {
        URI uri = URI.create(request.url());
        SdkHttpRequest.Builder unsigned = SdkHttpRequest.builder()
                .uri(uri)
                .method(SdkHttpMethod.fromValue(request.method()))
                // As the transport sends it: with the port when the URL has one.
                .putHeader("Host", uri.getRawAuthority());
        request.headers().forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("content-type") && request.body().length > 0) {
                unsigned.putHeader(name, ContentType.parse(value).toString());
            } else if (lower.startsWith("x-amz-")) {
                unsigned.putHeader(name, value);
            }
        });
        SdkHttpRequest signed = SIGNER.sign(sign -> sign.identity(identity(auth))
                        .request(unsigned.build())
                        .payload(ContentStreamProvider.fromByteArray(request.body()))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, auth.service())
                        .putProperty(AwsV4HttpSigner.REGION_NAME, auth.region())
                        .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, clock))
                .request();
        Map<String, String> added = new LinkedHashMap<>();
        signed.headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Host")) {
                added.put(name, values.get(0));
            }
        });
        return added;
    }

    private static AwsCredentialsIdentity identity(Auth.AwsSigV4 auth) {
        return auth.sessionToken() == null
                ? AwsCredentialsIdentity.create(auth.accessKeyId(), auth.secretAccessKey())
                : AwsSessionCredentialsIdentity.create(auth.accessKeyId(), auth.secretAccessKey(), auth.sessionToken());
    }
}
