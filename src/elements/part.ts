import { ContextConsumer } from '@lit/context';
import { further } from './further.js';
import { VagvalElement } from './vagval-element.js';
import { viewContext, type View } from './view.js';

/**
 * An element that is also a part of the whole guide: within `<vagval-guide>` it takes its view from there. One that stands
 * alone loads its own, and shows nothing of a guide that is not checked.
 */
export abstract class VagvalPart extends VagvalElement {
  private readonly consumer = new ContextConsumer(this, { context: viewContext, subscribe: true });

  protected override get further() {
    return further;
  }

  protected override get provided(): View | undefined {
    return this.consumer.value;
  }
}
