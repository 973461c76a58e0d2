import { css } from 'lit';

/** What floor.css says, for a tree of its own. */
export const floorStyle = css`
  fieldset {
    border: 1px solid #ccc;
    border-radius: 6px;
    margin: 0 0 1rem;
    padding: 0.75rem 1rem;
  }
  .flat fieldset {
    content-visibility: auto;
    contain-intrinsic-size: auto 10rem;
  }
  legend {
    font-weight: 600;
  }
  label {
    display: block;
    padding: 0.25rem 0;
    cursor: pointer;
  }
  input {
    margin-inline-end: 0.5rem;
  }
  input[type='text'] {
    width: 100%;
    padding: 0.4rem;
    box-sizing: border-box;
  }
  button {
    font: inherit;
    padding: 0.5rem 1.25rem;
  }
  output {
    display: block;
    margin-top: 1rem;
    padding: 0.75rem;
    background: #eef4ff;
    border-radius: 6px;
  }
`;
