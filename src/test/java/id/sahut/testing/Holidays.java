package id.sahut.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The administrator's hand in the calendar. Tests share one: take years of your own, and empty them afterwards. */
public final class Holidays {

    private Holidays() {}

    /** Replaces a year, based on what it is now. */
    public static Response replace(int year, String body) {
        return replace(Api.administrator(), year, body);
    }

    /** The same by somebody. */
    public static Response replace(RequestSpecification who, int year, String body) {
        return who.header("If-Match", etag(year)).body(body).put(path(year));
    }

    /** Gives a year these holidays. */
    public static void set(int year, String... days) {
        replace(year, of(days)).then().statusCode(200);
    }

    /** A body with these days. */
    public static String of(String... days) {
        return Arrays.stream(days)
                .map(day -> entry(day, "Libur " + day, false))
                .collect(Collectors.joining(",", "{\"holidays\": [", "]}"));
    }

    /** One holiday, called the same in both languages. */
    public static String entry(String on, String name, boolean jointLeave) {
        return "{\"on\": \"%s\", \"name\": {\"id\": \"%s\", \"en\": \"%s\"}, \"joint_leave\": %s}"
                .formatted(on, name, name, jointLeave);
    }

    public static String etag(int year) {
        return Api.administrator()
                .get(path(year))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public static String path(int year) {
        return "/v1/admin/holidays/" + year;
    }
}
