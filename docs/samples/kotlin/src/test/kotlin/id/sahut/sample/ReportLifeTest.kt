package id.sahut.sample

import com.fasterxml.jackson.module.kotlin.readValue
import id.sahut.client.infrastructure.Serializer
import id.sahut.client.models.AnswerCaseRequest
import id.sahut.client.models.AnswerOutcome
import id.sahut.client.models.CaseStatus
import id.sahut.client.models.EntryEvent
import id.sahut.client.models.FollowUpCaseRequest
import id.sahut.client.models.GiveFeedbackRequest
import id.sahut.client.models.LocationRequest
import id.sahut.client.models.ReportKind
import id.sahut.client.models.Stage
import id.sahut.client.models.SubmitReportRequest
import id.sahut.client.models.VerifyCaseRequest
import java.io.IOException
import java.util.UUID
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class ReportLifeTest {

    private val baseUrl = System.getenv("SAHUT_URL") ?: "http://127.0.0.1:8080"
    private val anybody = Sahut(baseUrl)
    private val citizenToken = devToken(mapOf("persona" to "citizen", "subject" to "sample-${UUID.randomUUID()}"))
    private val citizen = Sahut(baseUrl) { citizenToken }
    private val coordinator = devToken(mapOf("persona" to "coordinator")).let { token -> Sahut(baseUrl) { token } }
    private val liaison =
        devToken(mapOf("persona" to "liaison", "agency_code" to "dishub")).let { token -> Sahut(baseUrl) { token } }

    @Test
    fun `one report's whole life`() {
        // The form is made of what the category asks.
        val category = anybody.categories.getCategory("parkir")
        val form =
            Form(category, mapOf("masalah_parkir" to listOf("tarif"), "tarif_diminta" to listOf("10000")))
        val conditional = category.questions.single { it.shownWhen != null }
        assertFalse(conditional in Form(category, mapOf()).questionsToShow())
        assertTrue(conditional in form.questionsToShow())
        assertEquals(listOf<Any>(), form.missing())

        // One name for the submission and one key for the action, made before the first attempt and kept with the draft.
        val draft =
            SubmitReportRequest(
                kind = ReportKind.COMPLAINT,
                description = "Juru parkir meminta sepuluh ribu rupiah tanpa karcis.",
                location = LocationRequest(latitude = 3.5923, longitude = 98.6598, landmark = "depan masjid"),
                categoryCode = category.code,
                formVersion = category.formVersion,
                attributes = form.attributes(),
                clientReference = UUID.randomUUID().toString(),
            )
        val key = UUID.randomUUID().toString()

        // The network breaks after the server has stored the report: the repeat answers it, nothing is stored twice.
        val replayed = mutableListOf<String?>()
        val unluckyNetwork =
            OkHttpClient.Builder()
                .addInterceptor { chain ->
                    val response = chain.proceed(chain.request())
                    replayed += response.header("Idempotency-Replayed")
                    if (replayed.size == 1) {
                        response.close()
                        throw IOException("connection lost")
                    }
                    response
                }
                .build()
        val unlucky = Sahut(baseUrl, unluckyNetwork) { citizenToken }
        val report = persistently { unlucky.reports.submitReportWithHttpInfo(draft, "id", key) }
        assertEquals(listOf(null, "true"), replayed)
        assertEquals("dishub", report.proposedAgency?.code)
        assertEquals(draft.attributes?.map { it.code to it.value }, report.attributes.map { it.code to it.value })

        // Even days later, when the key is forgotten, the client reference finds it.
        val later = citizen.reports.submitReport(draft, idempotencyKey = UUID.randomUUID().toString())
        assertEquals(report.reportId, later.reportId)
        assertEquals(1, citizen.reports.listMyReports().items.size)

        coordinator.cases.verifyCase(report.reportId, VerifyCaseRequest())
        liaison.cases.followUpCase(report.reportId, FollowUpCaseRequest("Petugas kami menuju lokasi."))

        // An officer decides on what they have seen: whoever is late is told so, and looks again.
        val seen = liaison.cases.getCaseWithHttpInfo(report.reportId, "id", null).etag()
        val answer = AnswerCaseRequest("Juru parkir itu sudah kami tindak.", AnswerOutcome.FIXED)
        val entry = liaison.cases.answerCase(report.reportId, answer, ifMatch = seen)
        assertEquals(CaseStatus.ANSWERED, entry.toStatus)
        val late =
            assertThrows(Refusal::class.java) {
                liaison.cases.answerCaseWithHttpInfo(report.reportId, answer, "id", null, seen).content()
            }
        assertEquals(412, late.status)

        // `stage`, `actions` and `next` tell the screen all it needs to know.
        val answered = citizen.reports.getReport(report.reportId)
        assertEquals(Stage.YOUR_TURN, answered.stage)
        assertEquals(AnswerOutcome.FIXED, answered.answer?.outcome)
        assertTrue("confirmResolution" in answered.actions)

        citizen.reports.confirmResolution(report.reportId, mapOf<String, Any>())
        citizen.reports.giveFeedback(report.reportId, GiveFeedbackRequest(rating = 5, resolved = true))

        // Two entries a page, until there is no next page.
        val events =
            everyItem { token ->
                    citizen.reports.listTimeline(report.reportId, pageSize = 2, pageToken = token).let {
                        it.items to it.nextPageToken
                    }
                }
                .map { it.event }
                .toList()
        assertEquals(
            listOf(
                EntryEvent.SUBMITTED,
                EntryEvent.VERIFIED,
                EntryEvent.FOLLOWED_UP,
                EntryEvent.ANSWERED,
                EntryEvent.CONFIRMED,
                EntryEvent.RATED,
            ),
            events,
        )
        assertEquals(Stage.DONE, anybody.tracking.trackReport(report.ticketNumber).stage)
    }

    @Test
    fun `what is wrong is shown beside its field`() {
        val draft =
            SubmitReportRequest(kind = ReportKind.COMPLAINT, description = "Gelap", categoryCode = "tidak-ada")
        val refusal =
            assertThrows(Refusal::class.java) {
                citizen.reports.submitReportWithHttpInfo(draft, "id", null).content()
            }
        assertEquals(422, refusal.status)
        assertEquals("invalid-content", refusal.problem?.code)
        assertEquals(
            listOf("/description" to "too-short", "/category_code" to "unknown-category"),
            refusal.problem?.errors?.map { it.pointer to it.code },
        )
    }

    @Test
    fun `what has not changed is not sent again`() {
        val first = anybody.categories.listCategoriesWithHttpInfo("id", null)
        val again = anybody.categories.listCategoriesWithHttpInfo("id", first.etag())
        assertEquals(200 to 304, first.statusCode to again.statusCode)
    }

    @Test
    fun `a value that a later server adds does not break the app`() {
        val stored = Serializer.jacksonObjectMapper.readValue<List<EntryEvent>>("""["ANSWERED", "DISCUSSED"]""")
        assertEquals(listOf(EntryEvent.ANSWERED, EntryEvent.unknown_default_open_api), stored)
    }

    /** Development and demo builds hand a token to anybody; in production it comes from the city app's login. */
    private fun devToken(persona: Map<String, String>): String {
        val body = Serializer.jacksonObjectMapper.writeValueAsString(persona)
        val request =
            Request.Builder()
                .url("$baseUrl/dev/tokens")
                .post(body.toRequestBody("application/json".toMediaType()))
                .build()
        return OkHttpClient().newCall(request).execute().use { response ->
            Serializer.jacksonObjectMapper.readTree(response.body?.string())["token"].asText()
        }
    }
}
