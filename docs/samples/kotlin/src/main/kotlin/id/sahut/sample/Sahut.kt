package id.sahut.sample

import id.sahut.client.apis.CasesApi
import id.sahut.client.apis.CategoriesApi
import id.sahut.client.apis.ReportsApi
import id.sahut.client.apis.TrackingApi
import id.sahut.client.infrastructure.ApiClient
import id.sahut.client.infrastructure.ApiResponse
import id.sahut.client.infrastructure.ClientError
import id.sahut.client.infrastructure.Serializer
import id.sahut.client.infrastructure.ServerError
import id.sahut.client.infrastructure.Success
import id.sahut.client.models.Problem
import java.io.IOException
import okhttp3.OkHttpClient

/** The generated interfaces of one caller. The [token] is asked for before each request, so that it can be renewed. */
class Sahut(baseUrl: String, http: OkHttpClient = OkHttpClient(), token: () -> String? = { null }) {
    val reports = ReportsApi(baseUrl, http).calledWith(token)
    val cases = CasesApi(baseUrl, http).calledWith(token)
    val categories = CategoriesApi(baseUrl, http).calledWith(token)
    val tracking = TrackingApi(baseUrl, http).calledWith(token)

    private fun <T : ApiClient> T.calledWith(token: () -> String?): T = apply { accessTokenProvider = token }
}

/** What the server refused. Decide by the problem's `code`; show its `detail`. */
class Refusal(val status: Int, val problem: Problem?) : RuntimeException(problem?.detail ?: "HTTP $status")

/** The content of a successful answer; any other one is thrown. For the generated functions `…WithHttpInfo`. */
fun <T : Any> ApiResponse<T?>.content(): T =
    when (this) {
        is Success -> checkNotNull(data) { "No content in an answer $statusCode" }
        is ClientError -> throw Refusal(statusCode, problem(body))
        is ServerError -> throw Refusal(statusCode, problem(body))
        else -> error("No content in an answer $statusCode")
    }

/** Goes back as it came, quotes included, in `If-None-Match` or `If-Match`. */
fun ApiResponse<*>.etag(): String? = headers["etag"]?.single()

/** A proxy in between may answer with something that is not a problem. */
private fun problem(body: Any?): Problem? =
    runCatching { Serializer.jacksonObjectMapper.readValue(body as String, Problem::class.java) }.getOrNull()

/**
 * Sends until an answer comes: after a broken connection or a 503 it tries again, later each time. Only for requests
 * that are safe to repeat: a GET, or a POST with the same Idempotency-Key in every attempt.
 */
fun <T : Any> persistently(attempts: Int = 4, pauseMillis: Long = 500, send: () -> ApiResponse<T?>): T {
    repeat(attempts - 1) { attempt ->
        try {
            return send().content()
        } catch (lost: IOException) {
            Thread.sleep(pauseMillis shl attempt)
        } catch (refusal: Refusal) {
            if (refusal.status != 503) throw refusal
            Thread.sleep(pauseMillis shl attempt)
        }
    }
    return send().content()
}

/** Every item of a list, fetched page by page. A page may be empty and still be followed by another. */
fun <T> everyItem(page: (token: String?) -> Pair<List<T>, String?>): Sequence<T> = sequence {
    var token: String? = null
    do {
        val (items, next) = page(token)
        yieldAll(items)
        token = next
    } while (token != null)
}
