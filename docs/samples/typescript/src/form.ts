import type { AttributeRequest, CategoryResponse, QuestionResponse } from '../build/generated/sahut.js';

/** What the citizen has entered so far, by the question's code; several values where several may be chosen. */
export type Answers = Record<string, string | string[] | undefined>;

/** The questions to show now, in order: some are asked only after a certain answer to another one. */
export function questionsToShow(category: CategoryResponse, answers: Answers): QuestionResponse[] {
  return category.questions
    .filter(({ shown_when }) => !shown_when || values(answers[shown_when.question]).includes(shown_when.answer))
    .sort((a, b) => a.order - b.order);
}

/** The required questions that still wait for an answer. */
export function missing(category: CategoryResponse, answers: Answers): QuestionResponse[] {
  return questionsToShow(category, answers).filter(
    ({ required, code }) => required && values(answers[code]).length === 0,
  );
}

/** The answers as `submitReport` takes them: a question with several answers is repeated, a hidden one left out. */
export function attributes(category: CategoryResponse, answers: Answers): AttributeRequest[] {
  return questionsToShow(category, answers).flatMap(({ code }) =>
    values(answers[code]).map((value) => ({ code, value })),
  );
}

function values(answer: string | string[] | undefined): string[] {
  return [answer ?? []].flat().filter((value) => value !== '');
}
