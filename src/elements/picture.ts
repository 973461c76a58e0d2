import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Picture } from '../core/index.js';
import { pictureReport } from '../export/index.js';
import { VagvalPart } from './part.js';
import { pictureTemplate } from './templates/picture.js';
import { questionTemplate, type QuestionState } from './templates/question.js';
import type { View } from './view.js';

/** Only numbers and days can be typed wrong, and no picture is drawn from them. */
const NOTHING_TYPED: QuestionState = { typed: new Map(), errors: new Map(), type: () => undefined };

/** A picture of the guide alone, with the questions that it is drawn from. */
abstract class VagvalPicture extends VagvalPart {
  static override properties: PropertyDeclarations = { picture: {} };

  /** Which picture of the guide; by default the first of its kind. */
  picture = '';

  protected abstract override readonly page: Picture['kind'];

  protected renderView(view: View): TemplateResult {
    const picture = view.model.guide.pictures?.find(
      ({ id, kind }) => kind === this.page && (this.picture === '' || this.picture === id),
    );
    const report = picture && pictureReport(picture, view);
    if (!report) return html`<p>${view.text.ui('picture.none')}</p>`;
    return html`${pictureTemplate(view, report, { below: 0 })}
    ${repeat(
      questionsOf(picture).filter((id) => view.evaluation.standing.isShown(id)),
      (id) => id,
      (id) => questionTemplate(view, view.model.questions.get(id)!.question, false, NOTHING_TYPED),
    )}`;
  }
}

/** A profile is drawn from too many questions to show them with it. */
function questionsOf(picture: Picture): string[] {
  if (picture.kind === 'circle') return [picture.centre ?? [], picture.actors].flat();
  return picture.kind === 'process' ? [picture.question] : [];
}

/** The parties around what they have in common. */
export class VagvalCircle extends VagvalPicture {
  protected readonly page = 'circle';
}

/** Stages that follow each other, with the one where the parties are. */
export class VagvalProcess extends VagvalPicture {
  protected readonly page = 'process';
}

/** Bars in groups, for each side. */
export class VagvalProfile extends VagvalPicture {
  protected readonly page = 'profile';
}
