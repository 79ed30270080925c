/**
 * Texts that would do something where they are taken for more than text: in a page, an attribute, an address, Markdown,
 * a Word file, a table. What fires in a browser sets `window.fired` or asks for an alert.
 */
export const INJECTIONS: readonly string[] = [
  '<script>alert(1)</script>',
  '<script>window.fired=1</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "'\"><img src=x onerror=window.fired=1>",
  '<iframe srcdoc="<script>parent.fired=1</script>"></iframe>',
  '<a href="javascript:alert(1)">klik</a>',
  '<math><mtext></mtext><style><img src=x onerror=alert(1)></style></math>',
  '</textarea></title></style><script>alert(1)</script>',
  '[klik](javascript:alert(1))',
  '![beeld](https://example.org/x.png)',
  '</p></main><h1>Andere pagina',
  '${alert(1)} {{constructor.constructor("alert(1)")()}}',
  '| a | b |\n| --- | --- |',
  '# kop\n\n- punt\n1. een\n> citaat\n===\n```js\ncode\n```',
  '&lt;b&gt; &amp; &#60;',
  '{ INCLUDETEXT "C:/geheim.txt" }',
  '=HYPERLINK("https://elders.example","klik")',
];
