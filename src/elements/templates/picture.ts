import { html, nothing, type TemplateResult } from 'lit';
import { pictureReport, type PictureReport } from '../../export/index.js';
import { stepShowing } from '../steps.js';
import type { Place, View } from '../view.js';
import { heading, paragraphs, type Content } from './basics.js';
import { circleTemplate } from './circle.js';
import { sourceTemplate } from './outcome.js';
import { processTemplate } from './process.js';
import { profileTemplate } from './profile.js';

/** A picture with its heading and its source. What is drawn also stands as a list. */
export function pictureTemplate(view: View, report: PictureReport, { below }: Place): TemplateResult {
  return html`<figure class="vagval-figure" data-picture=${report.id}>
    <figcaption>${heading(view, report.title, { below, screen: below === 0 })} ${paragraphs(report.lead)}</figcaption>
    ${drawing(view, report)}
    <p class="vagval-source">${sourceTemplate(view, report.source)}</p>
  </figure>`;
}

function drawing(view: View, report: PictureReport): TemplateResult {
  if (report.kind === 'circle') return circleTemplate(view, report);
  return report.kind === 'process' ? processTemplate(view, report) : profileTemplate(view, report);
}

/** The pictures that stand with a question: of the parties that it asks for, or of the stages it chooses from. */
export function picturesOfQuestion(view: View, question: string, place: Place): Content {
  const pictures = (view.model.guide.pictures ?? []).filter(
    (picture) =>
      (picture.kind === 'circle' && picture.actors === question) ||
      (picture.kind === 'process' && picture.question === question),
  );
  return html`${pictures.map((picture) => {
    const report = pictureReport(picture, view);
    return report ? pictureTemplate(view, report, place) : nothing;
  })}`;
}

/** The profiles stand with the result, or with the agenda of a guide that has none. */
export function profilesOf(view: View, step: 'recommendation' | 'agenda'): Content {
  const { pictures = [] } = view.model.guide;
  const result = stepShowing(view, 'recommendation') ? 'recommendation' : 'agenda';
  if (step !== result) return nothing;
  return html`${pictures.map((picture) => {
    const report = picture.kind === 'profile' ? pictureReport(picture, view) : undefined;
    return report ? pictureTemplate(view, report, { below: 1 }) : nothing;
  })}`;
}
