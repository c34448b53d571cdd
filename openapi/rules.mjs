// Rules of the lint that redocly.yaml cannot say. Each reports what is missing where it is missing.

const problems = (operation, path) => {
  const statuses = ['400', '406', '500', '503'];
  if (operation.security?.length) statuses.push('401', '403');
  if (path.includes('{')) statuses.push('404');
  if (operation.requestBody) statuses.push('413', '415', '422');
  if (operation.parameters?.some(({ $ref }) => $ref?.endsWith('/IdempotencyKey'))) statuses.push('409');
  if (operation.parameters?.some(({ $ref }) => $ref?.endsWith('/IfMatch'))) statuses.push('412');
  return statuses;
};

const propertiesAreDescribed = () => ({
  SchemaProperties(properties, { report, location }) {
    for (const [name, schema] of Object.entries(properties)) {
      if (!schema.description && !schema.$ref) {
        report({ message: `Property ${name} is not described.`, location: location.child(name) });
      }
    }
  },
  NamedSchemas: {
    Schema(schema, { report, parentLocations, location }) {
      const named = location.pointer.split('/').length === parentLocations.NamedSchemas.pointer.split('/').length + 1;
      if (named && !schema.description) report({ message: 'This schema is not described.' });
    },
  },
});

const problemsAreDocumented = () => {
  let path;
  return {
    PathItem(_, { key }) {
      path = key;
    },
    Operation(operation, { report, location }) {
      for (const status of problems(operation, path)) {
        if (!operation.responses?.[status]) {
          report({ message: `${operation.operationId} does not document ${status}.`, location: location.child('responses') });
        }
      }
    },
  };
};

const createdHasLocation = () => ({
  Response(response, { report, key }) {
    if (key === '201' && !response.headers?.Location) report({ message: '201 comes with a Location.' });
  },
});

const answersNameTheRequest = () => ({
  Response(response, { report }) {
    if (!response.headers?.['X-Request-Id']) report({ message: 'Every answer carries X-Request-Id.' });
  },
});

const callersAreNamed = () => ({
  Operation(operation, { report }) {
    if (operation.security?.length && !operation['x-roles']?.length) {
      report({ message: 'An operation that needs a token names the roles under x-roles.' });
    }
  },
});

const parametersHaveExamples = () => ({
  Parameter(parameter, { report }) {
    if (parameter.example === undefined && !parameter.examples) report({ message: 'This parameter has no example.' });
  },
});

// Apps may switch on it without a default (see the prose on what may grow).
const stageIsClosed = () => ({
  NamedSchemas(schemas, { report, location }) {
    if (schemas.Stage?.enum.join() !== 'RECEIVED,IN_HAND,YOUR_TURN,DONE') {
      report({ message: 'stage keeps its four values within v1.', location: location.child('Stage') });
    }
  },
});

export default () => ({
  id: 'sahut',
  rules: {
    oas3: {
      'answers-name-the-request': answersNameTheRequest,
      'callers-are-named': callersAreNamed,
      'created-has-location': createdHasLocation,
      'parameters-have-examples': parametersHaveExamples,
      'problems-are-documented': problemsAreDocumented,
      'properties-are-described': propertiesAreDescribed,
      'stage-is-closed': stageIsClosed,
    },
  },
});
