import { anyOf, type Detector, pattern } from './span';

const NAMED = String.raw`(?:licen[cs]e(?: key| code| number)?|product key|serial(?: key| number| no\.?)?|activation (?:key|code)|windows key|recovery key|lizenz(?:schlussel|nummer)?|seriennummer|produktschlussel|cle de (?:licence|produit)|clave de producto|chave de licenca|licentiesleutel|klucz (?:produktu|licencyjny)|ライセンスキー|プロダクトキー)`;

/** Keys of licences and recovery keys of disks: four and more equal groups, three after a word that names them. */
export const licenceKeys: Detector = anyOf(
  pattern(
    'licence',
    /(?<![\w-])(?:[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3,9}|[A-Z0-9]{5}(?:-[A-Z0-9]{5}){3,9}|[A-Z0-9]{6}(?:-[A-Z0-9]{6}){3,9})(?![\w-])/dg,
    value => value.length > 30 || /[A-Z]/.test(value),
  ),
  pattern(
    'licence',
    new RegExp(
      String.raw`(?<![\p{L}])${NAMED}(?: is| ist| est| es)?[ :=#]{1,3}(?<v>(?=[\w-]{0,20}\d)[A-Z0-9]{3,8}(?:-[A-Z0-9]{3,8}){1,9}|(?=[A-Z0-9]{0,20}\d)(?=[A-Z0-9]{0,20}[A-Z])[A-Z0-9]{10,40})(?![\w-])`,
      'dgiu',
    ),
  ),
);
