package nl.opstap.system.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One file, as a form sends it. */
public record Upload(String contentType, byte[] body) {

    public static Upload of(String field, String fileName, byte[] content) {
        var boundary = UUID.randomUUID().toString();
        var out = new ByteArrayOutputStream();
        out.writeBytes("""
                --%s\r
                Content-Disposition: form-data; name="%s"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(boundary, field, fileName).getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return new Upload("multipart/form-data; boundary=" + boundary, out.toByteArray());
    }
}
