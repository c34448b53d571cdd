package id.sahut.sample

import id.sahut.client.models.AttributeRequest
import id.sahut.client.models.CategoryResponse
import id.sahut.client.models.QuestionResponse

/** The form of a [category], with what the citizen has entered so far by the question's code. */
class Form(private val category: CategoryResponse, private val answers: Map<String, List<String>>) {

    /** The questions to show now, in order: some are asked only after a certain answer to another one. */
    fun questionsToShow(): List<QuestionResponse> =
        category.questions
            .filter { question -> question.shownWhen?.let { it.answer in answers[it.question].orEmpty() } ?: true }
            .sortedBy { it.order }

    /** The required questions that still wait for an answer. */
    fun missing(): List<QuestionResponse> =
        questionsToShow().filter { it.required && answers[it.code].isNullOrEmpty() }

    /** The answers as `submitReport` takes them: a question with several answers is repeated, a hidden one left out. */
    fun attributes(): List<AttributeRequest> =
        questionsToShow().flatMap { question ->
            answers[question.code].orEmpty().map { AttributeRequest(question.code, it) }
        }
}
